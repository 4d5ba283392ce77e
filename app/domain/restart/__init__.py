"""This is about signals of restarted production (复产苗头): meters, seals, fresh traces, bills, tip-offs."""
