"""What a preview shows beside the site, never built: problems in the browser, and the desk."""

from .preview import Preview

__all__ = [
    "Preview",
]
