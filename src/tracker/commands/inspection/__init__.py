"""`inspection`: inspections from plan to report (Art. 11–17)."""
