"""What comes in from tables: tasks, registers of papers and of other systems, reports; all of a file or nothing."""
