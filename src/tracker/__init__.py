"""
Follow the tasks a city government gives, from assignment to confirmation.

The rules come from Quyết định 150/2025/QĐ-UBND of Hải Phòng; `regulation` holds them.
"""
