"""Files to documents: front matter, fields, edits, and writing files whole."""

from .author_notes import (
    IMPORT_NOTES,
    SOURCE_TEXT,
    TO_DO,
    has_placeholder,
    is_placeholder,
    note,
    notes,
)
from .edits import FrontMatterText, Key, NotEditableError
from .field_types import CONTROL_CHARACTER, WebAddressError, day_of, web_address
from .fields import (
    PROFILE_FIELDS,
    BriefingFields,
    Fields,
    FigureFields,
    PersonFields,
    ProfileFields,
    SourceFields,
    StatusFields,
    TopicFields,
)
from .files import MARKDOWN, Files, Found, composed, is_inside, on_disk, page_text
from .reader import WORTH_A_COPY, Document, Reader, Reading
from .strict_yaml import flow, scalar
from .writing import write_all, write_new
from .written_dates import written_day

__all__ = [
    "CONTROL_CHARACTER",
    "IMPORT_NOTES",
    "MARKDOWN",
    "PROFILE_FIELDS",
    "SOURCE_TEXT",
    "TO_DO",
    "WORTH_A_COPY",
    "BriefingFields",
    "Document",
    "Fields",
    "FigureFields",
    "Files",
    "Found",
    "FrontMatterText",
    "Key",
    "NotEditableError",
    "PersonFields",
    "ProfileFields",
    "Reader",
    "Reading",
    "SourceFields",
    "StatusFields",
    "TopicFields",
    "WebAddressError",
    "composed",
    "day_of",
    "flow",
    "has_placeholder",
    "is_inside",
    "is_placeholder",
    "note",
    "notes",
    "on_disk",
    "page_text",
    "scalar",
    "web_address",
    "write_all",
    "write_new",
    "written_day",
]
