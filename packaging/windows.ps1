# Build the folder dist\tracker on Windows, from a checkout: powershell -ExecutionPolicy Bypass -File packaging\windows.ps1
# It needs Python 3.11 or newer and a package index once; the folder that comes of it needs neither.
$ErrorActionPreference = 'Stop'
Set-Location (Split-Path -Parent $PSScriptRoot)

function Invoke-Checked {
    # Windows PowerShell 5.1 goes on after a program that failed
    & $args[0] $args[1..($args.Count - 1)]
    if ($LASTEXITCODE -ne 0) { throw "$($args -join ' '): exit code $LASTEXITCODE" }
}

Invoke-Checked py -m venv --clear build\frozen
Invoke-Checked build\frozen\Scripts\python.exe -m pip install --quiet --disable-pip-version-check --constraint constraints.txt '.[binary]'
Invoke-Checked build\frozen\Scripts\pyinstaller.exe --noconfirm --log-level WARN --distpath dist --workpath build\binary packaging\tracker.spec
Invoke-Checked dist\tracker\tracker.exe --version

# A practice ledger in a folder whose name has spaces and Vietnamese letters: built, asked, looked through
$place = Join-Path $env:TEMP ("S$([char]0x1ED5) th$([char]0x1EF1)c h$([char]0x00E0)nh " + [guid]::NewGuid())
Invoke-Checked dist\tracker\tracker.exe demo $place
Invoke-Checked dist\tracker\tracker.exe --ledger (Join-Path $place 'ledger.db') overdue --limit 3
Invoke-Checked dist\tracker\tracker.exe --ledger (Join-Path $place 'ledger.db') db doctor
Remove-Item -Recurse -Force $place
