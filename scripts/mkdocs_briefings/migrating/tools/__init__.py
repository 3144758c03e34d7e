"""The tools whose archives can be moved, by the names that the command takes."""

from .hugo import HUGO
from .jekyll import JEKYLL
from .material_blog import MATERIAL_BLOG
from .obsidian import OBSIDIAN
from .pelican import PELICAN

TOOLS = {tool.name: tool for tool in (MATERIAL_BLOG, HUGO, JEKYLL, OBSIDIAN, PELICAN)}

__all__ = ["TOOLS"]
