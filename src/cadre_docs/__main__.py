"""``python -m cadre_docs`` is ``cadre-docs``."""

from cadre_docs.cli import main

if __name__ == "__main__":
    main()
