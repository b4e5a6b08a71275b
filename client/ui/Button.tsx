import type { ButtonHTMLAttributes } from "react";
import styles from "./Button.module.css";

/** A button of the house; `strong` is the red one, of which a screen has at most one. */
export function Button({
  strong = false,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { strong?: boolean }) {
  return (
    <button type="button" {...rest} className={`${styles.button} ${strong ? styles.strong : ""}`} />
  );
}

/** Class of a link that looks like a button. */
export const buttonLink = `${styles.button}`;
