// A file to the values of the form and back. What the form does not change stays as it is written:
// comments, quotes, the order of fields, and fields that the form does not know.
import { Document, isMap, parseDocument } from "./yaml/browser/index.js";
import { mayReplace } from "./guard.js";
import { merge } from "./merging.js";

const FRONT = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
// Where a form keeps the file that it was filled from; no field has such a name.
const FILE = "$file";
// PyYAML reads YAML 1.1, where `yes` is not text; but days are texts to us, and stay as written.
const READING = {
  schema: "yaml-1.1",
  version: "1.1",
  customTags: (tags) => tags.filter(({ tag }) => tag !== "tag:yaml.org,2002:timestamp"),
  merge: false,
};
const WRITING = { lineWidth: 0, flowCollectionPadding: false, nullStr: "" };

const isMapping = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

// Each shape is a value that authors may write in two ways; the form knows one of them.
const READ = {
  entry: (value, key) =>
    Array.isArray(value) ? value.map((one) => (isMapping(one) ? one : { [key]: one })) : value,
  several: (value) => (isMapping(value) ? [value] : value),
  joined: (value) => (Array.isArray(value) ? value.join(", ") : value),
};

function toForm(value, shape) {
  if (shape.word) {
    return value === shape.word ? [{ [shape.entry]: shape.word }] : value;
  }
  const [[name, given]] = Object.entries(shape);
  return READ[name](value, given);
}

function bare(entry, key) {
  const filled = Object.keys(entry).filter((one) => entry[one] !== "" && entry[one] !== null);
  return filled.length === 1 && filled[0] === key ? entry[key] : entry;
}

function fromForm(value, shape) {
  if (!Array.isArray(value)) {
    return value;
  }
  if (shape.word) {
    const isWord = value.length === 1 && value[0]?.[shape.entry] === shape.word;
    return isWord ? shape.word : value;
  }
  return shape.entry ? value.map((one) => bare(one, shape.entry)) : value;
}

function parsed(front) {
  const document = parseDocument(front, READING);
  const [error] = document.errors;
  if (error || (document.contents && !isMap(document.contents))) {
    throw new Error(error ? error.message : "The front matter is not a list of fields.");
  }
  return document;
}

function split(text) {
  const found = FRONT.exec(text);
  if (!found || found.index > 0) {
    throw new Error("The file has no front matter between two lines of '---'.");
  }
  return { front: found[1], head: found[0], body: text.slice(found[0].length) };
}

function read(text, shapes) {
  const { front, body } = split(text);
  const fields = parsed(front).toJS() ?? {};
  for (const [name, shape] of Object.entries(shapes)) {
    if (name in fields) {
      fields[name] = toForm(fields[name], shape);
    }
  }
  return { ...fields, body, [FILE]: text };
}

function sorted(fields, order) {
  const place = (name) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries(
    Object.entries(fields).sort(([one], [other]) => place(one) - place(other)),
  );
}

// What the form shows in one way although it is written in another is unchanged if it reads alike.
function unshaped(fields, before, shapes) {
  const made = { ...fields };
  for (const [name, shape] of Object.entries(shapes)) {
    if (name in made) {
      const unchanged = JSON.stringify(made[name]) === JSON.stringify(before.shown[name]);
      made[name] = unchanged ? before.written[name] : fromForm(made[name], shape);
    }
  }
  return made;
}

function write({ body = "", [FILE]: file, ...fields }, shapes, order) {
  mayReplace(file ?? "");
  const old = file ? split(file) : null;
  const document = old ? parsed(old.front) : new Document({}, READING);
  const before = { shown: old ? read(file, shapes) : {}, written: document.toJS() ?? {} };
  const values = unshaped(fields, before, shapes);
  merge(document, old ? values : sorted(values, order));
  const front = document.toString(WRITING);
  const words = body.trimEnd();
  const text = `---\n${front}---\n${words ? `${words}\n` : ""}`;
  const made = old?.head.includes("\r\n") ? text.replace(/\r?\n/g, "\r\n") : text;
  // The page does not read again what it has written.
  mayReplace(made);
  return made;
}

export function readingAndWriting(shapes, order) {
  return {
    fromFile: (text) => read(text, shapes),
    toFile: (value) => write(value, shapes, order),
  };
}
