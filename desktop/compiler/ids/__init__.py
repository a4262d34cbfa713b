"""Ids and readings: what the ledger keeps of each block, and who may write it."""
