"""Files to documents: front matter, its fields and schema, edits, and writing files whole."""

from typing import TYPE_CHECKING

from ..late import late
from .author_notes import (
    IMPORT_NOTES,
    SOURCE_TEXT,
    TO_DO,
    has_placeholder,
    is_placeholder,
    note,
    notes,
)
from .briefing_fields import (
    AccountFields,
    BriefingFields,
    Fields,
    FigureFields,
    OutcomeFields,
    SourceFields,
    StatementFields,
    UpcomingFields,
)
from .cited_values import without_citations
from .content_file import MARKDOWN, NOTHING_UNSAVED, ContentFile, Unsaved, page_text
from .data_files import DELIMITERS, DataFault, DataFile, read_data_file
from .date_fields import DATE_FIELDS
from .date_types import day_of
from .decoding import decoded_text
from .document import AnyDocument, Document
from .field_types import CONTROL_CHARACTER, WebAddressError, web_address
from .files import Files, composed, on_disk
from .frontmatter import FrontMatter
from .limits import size_problem, text_problems
from .link_statuses import link_statuses_text, read_link_statuses
from .naming_fields import EACH, NAMING_FIELDS, IfUnknown, NamedIn, NamingField, names_in
from .outcome import outcome_of
from .profile_fields import (
    PROFILE_FIELDS,
    PageFields,
    PersonFields,
    PlaceFields,
    ProfileFields,
    PublisherFields,
    RoleFields,
    StatusFields,
    TopicFields,
)
from .reader import WORTH_A_COPY, Focus, Reader, Reading
from .schema import DIALECT, DRAFT_07, Choices, publisher_schema, schema
from .strict_yaml import FieldPath, flow, load_yaml, scalar
from .translation_files import TranslationFile
from .translations import Edition, Translation, original_of
from .walk import is_inside
from .writing import leftovers, write_all, write_new
from .written_dates import day_forms, month_forms, written_day

# What edits texts in place is imported when somebody asks for it: most who read edit nothing.
if TYPE_CHECKING:
    from .config_text import ConfigText, ConfigTextError
    from .edits import FrontMatterText, NotEditableError
else:
    __getattr__ = late(
        __name__,
        config_text=("ConfigText", "ConfigTextError"),
        edits=("FrontMatterText", "NotEditableError"),
    )

__all__ = [
    "CONTROL_CHARACTER",
    "DATE_FIELDS",
    "DELIMITERS",
    "DIALECT",
    "DRAFT_07",
    "EACH",
    "IMPORT_NOTES",
    "MARKDOWN",
    "NAMING_FIELDS",
    "NOTHING_UNSAVED",
    "PROFILE_FIELDS",
    "SOURCE_TEXT",
    "TO_DO",
    "WORTH_A_COPY",
    "AccountFields",
    "AnyDocument",
    "BriefingFields",
    "Choices",
    "ConfigText",
    "ConfigTextError",
    "ContentFile",
    "DataFault",
    "DataFile",
    "Document",
    "Edition",
    "FieldPath",
    "Fields",
    "FigureFields",
    "Files",
    "Focus",
    "FrontMatter",
    "FrontMatterText",
    "IfUnknown",
    "NamedIn",
    "NamingField",
    "NotEditableError",
    "OutcomeFields",
    "PageFields",
    "PersonFields",
    "PlaceFields",
    "ProfileFields",
    "PublisherFields",
    "Reader",
    "Reading",
    "RoleFields",
    "SourceFields",
    "StatementFields",
    "StatusFields",
    "TopicFields",
    "Translation",
    "TranslationFile",
    "Unsaved",
    "UpcomingFields",
    "WebAddressError",
    "composed",
    "day_forms",
    "day_of",
    "decoded_text",
    "flow",
    "has_placeholder",
    "is_inside",
    "is_placeholder",
    "leftovers",
    "link_statuses_text",
    "load_yaml",
    "month_forms",
    "names_in",
    "note",
    "notes",
    "on_disk",
    "original_of",
    "outcome_of",
    "page_text",
    "publisher_schema",
    "read_data_file",
    "read_link_statuses",
    "scalar",
    "schema",
    "size_problem",
    "text_problems",
    "web_address",
    "without_citations",
    "write_all",
    "write_new",
    "written_day",
]
