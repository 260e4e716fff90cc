"""Claims in the files of others, both ways: spreadsheets (CSV, XLSX), JSON, ClaimReview (JSON-LD).

What is read becomes `Row` after `Row`, which `merging` lays beside the claims that are there. Nothing
here touches files.
"""
