"""
What each shell is given: a function that asks the program what may follow, and never falls back to files.

The program is asked with the line up to the cursor, and answers one offer a line; `:file` and `:folder` stand for the
shell's own completion of names of files. Only what was called is asked: a program in another folder answers for itself.
"""

BASH = """\
# tracker: completion for bash 4.4 and later
_tracker_completion() {
    local line word="$2"
    local -a offers=()
    while IFS= read -r line; do
        offers+=("$line")
    done < <(_TRACKER_COMPLETE=complete_bash _TRACKER_LINE="${COMP_LINE:0:COMP_POINT}" \\
        _TRACKER_WORD="$word" _TRACKER_TAB="$COMP_TYPE" _TRACKER_COLUMNS="$COLUMNS" "$1" 2>/dev/null)
    COMPREPLY=()
    case "${offers[0]-}" in
        :file) compopt -o default -o filenames 2>/dev/null ;;
        :folder) compopt -o dirnames -o filenames 2>/dev/null ;;
        *)
            compopt -o nosort 2>/dev/null
            COMPREPLY=("${offers[@]}")
            ;;
    esac
}
complete -F _tracker_completion tracker
"""

ZSH = """\
#compdef tracker
# tracker: completion for zsh
_tracker() {
    local line typed="${QIPREFIX}${IPREFIX}${PREFIX}"
    local -a offers values shown
    offers=("${(@f)$(_TRACKER_COMPLETE=complete_zsh _TRACKER_LINE="${(j: :)words[1,CURRENT-1]} ${typed}" \\
        _TRACKER_COLUMNS="$COLUMNS" ${~${(Q)words[1]}} 2>/dev/null)}")
    case "${offers[1]}" in
        :file) [[ "$PREFIX" == --*=* ]] && compset -P 1 '*='; _files; return ;;
        :folder) [[ "$PREFIX" == --*=* ]] && compset -P 1 '*='; _files -/; return ;;
        '') return 1 ;;
    esac
    for line in "${offers[@]}"; do
        values+=("${line%%$'\\t'*}")
        shown+=("${line#*$'\\t'}")
    done
    for line in "${values[@]}"; do
        if [[ "$line" != "$PREFIX"* ]]; then
            compstate[insert]=menu
            break
        fi
    done
    compadd -U -Q -l -V tracker -d shown -a values
}
if [[ "${funcstack[1]}" == _tracker ]]; then
    _tracker "$@"
else
    compdef _tracker tracker
fi
"""

FISH = """\
# tracker: completion for fish
function __tracker_completion
    set -l line (commandline -cp | string collect)
    set -l program (commandline -opc)[1]
    set -l option (string match -r -- '^--[^=]*=' (commandline -ct))
    set -l typed (string replace -- "$option" '' (commandline -ct))
    set -l offers (env _TRACKER_COMPLETE=complete_fish _TRACKER_LINE="$line" $program 2>/dev/null)
    switch "$offers[1]"
        case :file
            __fish_complete_path "$typed" | string replace -r '^' -- "$option"
        case :folder
            __fish_complete_directories "$typed" | string replace -r '^' -- "$option"
        case '*'
            printf '%s\\n' $offers
    end
end
complete --command tracker --erase
complete --command tracker --no-files --keep-order --arguments '(__tracker_completion)'
"""

POWERSHELL = """\
# tracker: completion for Windows PowerShell 5.1 and PowerShell 7
Register-ArgumentCompleter -Native -CommandName tracker, tracker.exe -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $line = $commandAst.ToString()
    $length = $cursorPosition - $commandAst.Extent.StartOffset
    if ($length -lt $line.Length) { $line = $line.Substring(0, $length) } else { $line = $line.PadRight($length) }
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
        $Env:_TRACKER_COMPLETE = 'complete_powershell'
        $Env:_TRACKER_LINE = $line
        $offers = @(& $commandAst.GetCommandName() 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
        Remove-Item Env:_TRACKER_COMPLETE, Env:_TRACKER_LINE -ErrorAction SilentlyContinue
    }
    if ($offers.Count -eq 0) { '' ; return }
    if ($offers[0] -eq ':file' -or $offers[0] -eq ':folder') { return }
    foreach ($offer in $offers) {
        $value, $shown, $said = $offer -split "`t"
        [System.Management.Automation.CompletionResult]::new($value, $shown, 'ParameterValue', $said)
    }
}
"""

SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH, "powershell": POWERSHELL, "pwsh": POWERSHELL}
"""The script of each shell."""
