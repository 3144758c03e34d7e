"""The pages of a site: what is on each of them, and which template shows it."""
