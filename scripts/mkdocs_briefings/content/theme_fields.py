"""Front matter that Material for MkDocs reads on any page, and that ours hand on to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from .field_types import Text

_Setting = bool | int | str


class Fields(BaseModel):
    """A mapping whose keys are known; any other key is reported, none is lost silently."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class SearchFields(Fields):
    """How search treats a page."""

    exclude: bool = Field(False, description="Keep the page out of search.", examples=[True])
    boost: float = Field(
        1, description="How much Material's own search prefers the page.", examples=[2]
    )


# Its values are the defaults, so that nothing has to be validated before the first file is.
EVERYWHERE = SearchFields.model_construct()
"""How search treats a page that says nothing."""


class ThemeFields(Fields):
    """What a page tells the theme and its plugins; nothing of it is ours to judge."""

    tags: tuple[Text, ...] = Field(
        (), description="For Material's plugin of tags.", examples=[["harbours"]]
    )
    hide: (
        tuple[
            Literal["navigation", "toc", "path", "footer", "feedback", "tags", "date", "readtime"],
            ...,
        ]
        | None
    ) = Field(None, description="What of the theme's page is left out.", examples=[["footer"]])
    icon: Text = Field("", description="The icon beside its name in the navigation.")
    subtitle: Text = Field("", description="A line below its name in the navigation.")
    template: Text = Field("", description="The theme's template for it.", examples=["wide.html"])
    comments: bool | None = Field(
        None, description="Whether the site's comments are below it.", examples=[True]
    )
    social: dict[str, _Setting | dict[str, _Setting]] | None = Field(
        None, description="For Material's plugin of cards.", examples=[{"cards": False}]
    )

    @property
    def metadata(self) -> Mapping[str, Any]:
        """Those that the author gives, as Material expects them."""
        return self.model_dump(mode="json", include=THEME_FIELDS, exclude_defaults=True)


THEME_FIELDS = {*ThemeFields.model_fields}
