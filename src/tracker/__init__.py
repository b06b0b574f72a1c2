"""
Follow the tasks a city government gives, from assignment to confirmation.

The rules come from Quyết định 150/2025/QĐ-UBND of Hải Phòng; `law` holds them.
"""

__version__ = "0.2.0"
"""Which tracker this is; the wheel is named after it."""
