"""Registers beside tasks: one list each."""
