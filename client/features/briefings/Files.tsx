import { IconDownload, IconFolderOpen } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { openBriefing } from "#client/commands/open-briefing.ts";
import { useRun } from "#client/commands/runner.ts";
import { store, useView } from "#client/state/store.ts";
import { Button } from "#client/ui/Button.tsx";
import { download } from "#client/ui/download.ts";
import { useWords } from "#client/ui/words.ts";
import {
  type Briefing,
  type BriefingFault,
  briefingVersion,
  mostScenes,
  readBriefing,
} from "#graph/model/briefing.ts";
import styles from "./Files.module.css";

/** Bytes of a file beyond which it is not read: a briefing of as many scenes as may be is smaller. */
const largestFile = 50_000_000;

type Refusal = BriefingFault | { readonly fault: "too-large" | "too-many" | "unreadable" };

/** The briefing as a file, and scenes from a file; a file that is none is refused with the reason. */
export function Files() {
  const { t } = useWords();
  const run = useRun();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const empty = useView(({ briefing }) => briefing.scenes.length === 0);
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = await readFile(file);
    setRefused("fault" in read ? read : null);
    if (!("fault" in read)) void run(openBriefing, { briefing: read });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        data-briefing-file
        onChange={({ currentTarget }) => {
          void open(currentTarget.files?.[0]);
          // The same file may be chosen again once it is mended.
          currentTarget.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()}>
        <IconFolderOpen size={17} stroke={1.8} aria-hidden />
        {t("briefings.openFile")}
      </Button>
      <Button disabled={empty} onClick={save}>
        <IconDownload size={17} stroke={1.8} aria-hidden />
        {t("briefings.saveFile")}
      </Button>
      {refused === null ? null : (
        <p className={styles.refused} role="alert">
          {t(`briefings.refused.${refused.fault}`, {
            path: "path" in refused ? refused.path : "",
            count: mostScenes,
          })}
        </p>
      )}
    </>
  );
}

const readFile = async (file: File): Promise<Briefing | Refusal> => {
  if (file.size > largestFile) return { fault: "too-large" };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { fault: "unreadable" };
  }
  const read = readBriefing(text);
  if ("fault" in read) return read;
  const ids = new Set(store.getState().briefing.scenes.map(({ id }) => id));
  for (const { id } of read.scenes) ids.add(id);
  return ids.size > mostScenes ? { fault: "too-many" } : read;
};

const save = (): void => {
  const { title, scenes } = store.getState().briefing;
  const briefing: Briefing = {
    format: "mailuo-briefing",
    version: briefingVersion,
    title,
    scenes: [...scenes],
  };
  download(`${fileName(title)}.json`, `${JSON.stringify(briefing, null, 2)}\n`, "application/json");
};

/** A title as the name of a file, without the signs that some systems refuse. */
export const fileName = (title: string): string =>
  title
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, " ")
    .trim()
    .slice(0, 80) || "mailuo";
