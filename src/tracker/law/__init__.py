"""The Quy chế as tables that a lawyer can lay beside the printed text; nothing else knows a window or an article."""
