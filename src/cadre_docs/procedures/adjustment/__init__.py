"""Adjustment of cadres: findings, inquiries, resignations, admonitions, standby, audits, remedies, what comes after."""
