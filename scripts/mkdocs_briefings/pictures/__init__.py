"""Pictures as SVG, made while the site is built: the same data always gives the same text."""
