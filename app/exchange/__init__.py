"""This is about what comes and goes by stick and workbook: bundles, receipts, plans, ledgers."""
