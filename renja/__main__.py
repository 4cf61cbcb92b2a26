"""`python -m renja` is `renja`."""

from renja.cli import main

if __name__ == "__main__":
    main()
