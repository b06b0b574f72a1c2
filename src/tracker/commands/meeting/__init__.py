"""`meeting`: the regular meetings of the People's Committee (Art. 21)."""
