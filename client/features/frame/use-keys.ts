import { useEffect } from "react";
import { keyedFor } from "#client/commands/registry.ts";
import { useRun } from "#client/commands/runner.ts";
import { store } from "#client/state/store.ts";

/** Starts what a key press asks for, unless the reader is writing or a dialog is open. */
export const useKeys = (): void => {
  const run = useRun();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      // A key with a modifier writes nothing; but taking back a word is the text field's own.
      const keyed = keyedFor(event);
      if (keyed?.onCanvas === true && !isCanvas(event.target)) return;
      if (isWriting(event.target) && keyed?.id !== "palette") return;
      // A menu takes letters as the beginning of an entry.
      if (document.querySelector("dialog[open], [role=menu]") !== null) return;
      if (keyed?.start(store.getState(), run)) event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [run]);
};

const isCanvas = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.hasAttribute("data-canvas");

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
