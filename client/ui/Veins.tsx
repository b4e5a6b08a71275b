import styles from "./Veins.module.css";

/** The sign of the house: three veins that come together in a red point. */
export function Veins() {
  return (
    <svg className={styles.veins} width="20" height="16" viewBox="0 0 22 18" aria-hidden="true">
      <path d="M1.5 2.5C8 2.5 7.5 9 14 9M1.5 9H14M1.5 15.500C8 15.5 7.5 9 14 9" />
      <circle cx="18" cy="9" r="3.4" />
    </svg>
  );
}
