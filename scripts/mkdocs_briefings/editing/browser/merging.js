// Changes in a document of YAML just the values that differ, so that the lines around them stay.
import { isMap, isSeq } from "./yaml/browser/index.js";

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const isMapping = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

// A form gives nothing, no and an empty list for whatever nobody has touched.
function isEmpty(value) {
  if (isMapping(value)) {
    return Object.values(value).every(isEmpty);
  }
  return (
    value === undefined || value === null || value === "" || value === false || same(value, [])
  );
}

function without(value) {
  if (Array.isArray(value)) {
    return value.map(without);
  }
  if (!isMapping(value)) {
    return value;
  }
  const kept = Object.entries(value).filter(([, inner]) => !isEmpty(inner));
  return Object.fromEntries(kept.map(([key, inner]) => [key, without(inner)]));
}

function isGone({ key, value: node }, value) {
  const now = value[key.value];
  return !(key.value in value) || (isEmpty(now) && !isEmpty(node?.toJSON?.()));
}

function mergeMap(document, map, value) {
  const gone = map.items.filter((pair) => isGone(pair, value));
  gone.forEach((pair) => map.delete(pair.key));
  for (const [key, inner] of Object.entries(value)) {
    if (map.has(key)) {
      map.set(key, merged(document, map.get(key, true), inner));
    } else if (!isEmpty(inner)) {
      map.set(key, document.createNode(without(inner)));
    }
  }
}

// An item that only moved keeps its lines; otherwise the one at its place is changed.
function mergeSeq(document, seq, values) {
  const left = [...seq.items];
  const taken = values.map((value) => {
    const place = left.findIndex((node) => node && same(node.toJSON(), value));
    return place < 0 ? null : left.splice(place, 1)[0];
  });
  seq.items = values.map((value, place) => {
    const known = taken[place];
    return (
      known ?? merged(document, left.includes(seq.items[place]) ? seq.items[place] : null, value)
    );
  });
}

function merged(document, node, value) {
  if (node && same(node.toJSON(), value)) {
    return node;
  }
  if (isMap(node) && isMapping(value)) {
    mergeMap(document, node, value);
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    mergeSeq(document, node, value);
    return node;
  }
  return document.createNode(without(value));
}

export function merge(document, fields) {
  document.contents ??= document.createNode({});
  mergeMap(document, document.contents, fields);
}
