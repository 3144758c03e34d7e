// In the folder on this machine nothing but a file itself says that somebody has changed it since.
const read = new Set([""]);

const bare = (text) => text.trim();

// A form was filled from this text, and may take its place.
export function mayReplace(text) {
  read.add(bare(text));
}

async function isUnchanged(file) {
  return !file.name.endsWith(".md") || read.has(bare(await (await file.getFile()).text()));
}

// The page shows the words of an error, and leaves the form as it is.
function refuse(name, told) {
  throw new Error(told.replace("{file}", name));
}

async function fileIn(folder, name) {
  try {
    return await folder.getFileHandle(name);
  } catch {
    return null;
  }
}

// The page writes into a file, or into one beside it that then takes its place.
function guarded({ createWritable, move }, told) {
  return {
    async createWritable(...options) {
      return (await isUnchanged(this))
        ? createWritable.apply(this, options)
        : refuse(this.name, told);
    },
    async move(folder, name, ...options) {
      const there = name ? await fileIn(folder, name) : null;
      if (there && !(await isUnchanged(there))) {
        refuse(name, told);
      }
      return move.apply(this, name ? [folder, name, ...options] : [folder]);
    },
  };
}

// Lets the page write a file only over what it has read, and says so when it is something else.
export function guardFiles(told) {
  const { prototype } = globalThis.FileSystemFileHandle ?? {};
  if (prototype?.createWritable) {
    const { createWritable, move } = guarded(prototype, told);
    Object.assign(prototype, { createWritable }, prototype.move ? { move } : {});
  }
}
