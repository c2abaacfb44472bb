"""The rules, one package per procedure. Nothing lists them: ``policy.rule.rules`` walks these folders."""
