import { type ChangeEvent, type CompositionEvent, useEffect, useRef, useState } from "react";

/** Milliseconds without a key before a question is asked; short enough to feel immediate. */
const pause = 60;

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
    timer.current = setTimeout(() => setAsked(next.trim()), next === "" ? 0 : pause);
  };
  return {
    text,
    asked,
    /** Whether the answers shown are not yet those of the text. */
    behind: text.trim() !== asked,
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
