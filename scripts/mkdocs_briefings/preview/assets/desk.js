/* The desk stays as it is while somebody fills in a form; only its lists follow the builds. */
import "./desk-lists.js";
import "./desk-forms.js";
