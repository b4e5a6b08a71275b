// Runs before anything is installed, on whatever Node there is: plain JavaScript, built-ins only.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const oldestNode = [20, 20];

/** Says one clear line and ends; the next start begins where this one failed. */
function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(
    `Mailuo needs Node ${oldestNode.join(".")} or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org and try again.`,
  );
}

/** A digest of files and folders, by path and content. */
function digest(paths) {
  const hash = createHash("sha256");
  const visit = (path) => {
    const full = join(root, path);
    if (!fs.existsSync(full)) return;
    if (fs.statSync(full).isDirectory()) {
      for (const name of fs.readdirSync(full).sort()) visit(join(path, name));
      return;
    }
    hash.update(`${path}\0`).update(fs.readFileSync(full));
  };
  for (const path of paths) visit(path);
  return hash.digest("hex");
}

function read(path) {
  return fs.existsSync(path) ? fs.readFileSync(path, "utf8") : "";
}

/** Runs a program and shows for how long it has been at it.
 * @returns its exit code and what it printed */
function run(title, command, args, env = {}) {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  const live = process.stdout.isTTY;
  process.stdout.write(live ? `${title} …` : `${title} …\n`);
  const ticker = live
    ? setInterval(() => process.stdout.write(`\r${title} … ${seconds()} `), 1000)
    : undefined;
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env } });
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    const done = (code) => {
      clearInterval(ticker);
      process.stdout.write(
        `${live ? "\r" : ""}${title}: ${code === 0 ? "done" : "failed"} in ${seconds()}\n`,
      );
      resolve({ code, output });
    };
    child.on("error", (error) => {
      output += error.message;
      done(1);
    });
    child.on("close", (code) => done(code === null ? 1 : code));
  });
}

/** The one line that tells what went wrong and what to do. */
function explain(step, output) {
  if (/ENOSPC|no space left/i.test(output))
    return `${step} failed: the disk is full. Free about 1 GB and run the same command again.`;
  if (
    /ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ENETUNREACH|E40[34]|E50\d/i.test(output)
  )
    return `${step} failed: the npm registry does not answer. Check the network or the proxy ("npm config get registry") and run the same command again.`;
  if (/EACCES|EPERM/i.test(output))
    return `${step} failed: no right to write in ${root}. Make the folder yours and run the same command again.`;
  return `${step} failed:\n${output.trim().split("\n").slice(-15).join("\n")}`;
}

/** Installs what package-lock.json names, unless that has been done.
 * @param forTests also what only tests need; what a developer has of that already is kept */
async function install(forTests) {
  const stamp = join(root, "node_modules", ".mailuo-installed");
  const wanted = digest(["package-lock.json"]);
  const [has, scope] = read(stamp).split(" ");
  const everything = forTests || fs.existsSync(join(root, "node_modules", "vitest"));
  if (has === wanted && (scope === "all" || !everything)) return;
  const npm = process.env.npm_execpath;
  const args = [
    "ci",
    "--no-audit",
    "--no-fund",
    "--fetch-retries=1",
    "--fetch-retry-mintimeout=2000",
    ...(everything ? ["--include=dev"] : ["--omit=dev"]),
  ];
  const { code, output } = npm
    ? await run("Installing packages", process.execPath, [npm, ...args])
    : await run("Installing packages", "npm", args);
  if (code !== 0) fail(explain("Installing packages", output));
  fs.writeFileSync(stamp, `${wanted} ${everything ? "all" : "runtime"}`);
}

/** Builds the page aside and puts it in place when it is whole, unless nothing has changed. */
async function build() {
  const wanted = digest(["client", "graph/model", "seeds", "vite.config.ts", "package-lock.json"]);
  const stamp = join(root, "dist", "built-from");
  if (read(stamp) === wanted) return;
  const aside = join(root, "dist.next");
  const before = join(root, "dist.before");
  fs.rmSync(aside, { recursive: true, force: true });
  const { code, output } = await run("Building the page", process.execPath, [
    join(root, "node_modules", "vite", "bin", "vite.js"),
    "build",
    "--outDir",
    join(aside, "client"),
    "--emptyOutDir",
  ]);
  if (code !== 0) {
    fs.rmSync(aside, { recursive: true, force: true });
    fail(explain("Building the page", output));
  }
  try {
    fs.mkdirSync(aside, { recursive: true });
    fs.writeFileSync(join(aside, "built-from"), wanted);
    fs.rmSync(before, { recursive: true, force: true });
    if (fs.existsSync(join(root, "dist"))) fs.renameSync(join(root, "dist"), before);
    fs.renameSync(aside, join(root, "dist"));
    fs.rmSync(before, { recursive: true, force: true });
  } catch (error) {
    fail(explain("Building the page", String(error)));
  }
}

/** Hands over to a TypeScript program, with this process' terminal and signals. */
function hand(file, args = [], watch = false) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", ...(watch ? ["--watch"] : []), join(root, file), ...args],
    { cwd: root, stdio: "inherit" },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGUSR2"])
    process.on(signal, () => child.kill(signal));
  child.on("close", (code, signal) => process.exit(signal || code === null ? 1 : code));
}

function messageOf(error) {
  return error instanceof Error && error.stack ? error.stack : String(error);
}

async function main() {
  checkNode();
  const [what = "start", ...rest] = process.argv.slice(2);
  if (what === "start") {
    await install(false);
    await build();
    hand("server/main.ts");
  } else if (what === "test") {
    await install(true);
    hand("e2e/run.ts", rest);
  } else if (what === "build") {
    await build();
  } else if (what === "dev") {
    await install(true);
    hand("server/main.ts", [], true);
    spawn(process.execPath, [join(root, "node_modules", "vite", "bin", "vite.js")], {
      cwd: root,
      stdio: "inherit",
    });
  } else {
    fail(`start.mjs knows start, test, build and dev, not ${what}.`);
  }
}

main().catch((error) => fail(explain("Starting", messageOf(error))));
