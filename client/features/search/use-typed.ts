import { type ChangeEvent, type CompositionEvent, useEffect, useRef, useState } from "react";
import { longestSearch } from "#graph/model/limits.ts";

/** Milliseconds without a key before a question is asked; short enough to feel immediate. */
const pause = 60;

/** What is asked of a text: no more than a search reads. */
const askedOf = (text: string): string => text.trim().slice(0, longestSearch).trim();

/** Text as it is typed and as it is asked. While an input method composes, the text is not yet the
 * reader's and nothing is asked. */
export const useTyped = () => {
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = (next: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAsked(askedOf(next)), next === "" ? 0 : pause);
  };
  return {
    text,
    asked,
    /** Whether the answers shown are not yet those of the text. */
    behind: askedOf(text) !== asked,
    /** Whether the text is longer than what is asked. */
    cut: text.trim().length > longestSearch,
    clear: () => {
      clearTimeout(timer.current);
      setText("");
      setAsked("");
    },
    handlers: {
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setText(event.target.value);
        if (!composing.current) ask(event.target.value);
      },
      onCompositionStart: () => {
        composing.current = true;
        clearTimeout(timer.current);
      },
      onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
        composing.current = false;
        ask(event.currentTarget.value);
      },
    },
  };
};
