import {
  IconAffiliate,
  IconBook2,
  IconCommand,
  IconFlag3,
  IconHelp,
  IconMoon,
  IconPresentation,
  IconSitemap,
  IconSun,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { setLanguage, switchTheme } from "#client/state/settings.ts";
import { openHelp, openPalette } from "#client/state/signals.ts";
import {
  briefingsUrl,
  dependenciesUrl,
  goalsUrl,
  screenOf,
  sourcesUrl,
  startUrl,
} from "#client/state/url.ts";
import { Keys } from "#client/ui/Keys.tsx";
import { useScheme } from "#client/ui/use-scheme.ts";
import { useWords } from "#client/ui/words.ts";
import { Brand } from "./Brand.tsx";
import { Corpus } from "./Corpus.tsx";
import styles from "./Frame.module.css";
import { Help } from "./Help.tsx";
import { Notices } from "./Notices.tsx";
import { Offline } from "./Offline.tsx";
import { Palette } from "./Palette.tsx";
import { Progress } from "./Progress.tsx";
import { Share } from "./Share.tsx";
import { useKeys } from "./use-keys.ts";

/** What surrounds every screen: the bar on top, notices, help, and what is under way. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useWords();
  useKeys();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t("nav.skip")}
      </a>
      <header className={styles.top}>
        <Brand />
        <Nav />
        <Corpus />
        <div className={styles.tools}>
          <CommandsButton />
          <Share />
          <LanguageButton />
          <ThemeButton />
          <button
            type="button"
            className={styles.tool}
            aria-label={t("command.help")}
            title={`${t("command.help")} (?)`}
            onClick={() => openHelp.emit()}
          >
            <IconHelp size={19} stroke={1.7} aria-hidden />
          </button>
        </div>
      </header>
      <Offline />
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
      <Progress />
      <Notices />
      <Help />
      <Palette />
    </div>
  );
}

const screens = [
  { key: "explore", href: startUrl, Icon: IconAffiliate },
  { key: "goals", href: goalsUrl, Icon: IconFlag3 },
  { key: "dependencies", href: dependenciesUrl, Icon: IconSitemap },
  { key: "sources", href: sourcesUrl, Icon: IconBook2 },
  { key: "briefings", href: briefingsUrl, Icon: IconPresentation },
] as const;

function Nav() {
  const { t } = useWords();
  const [path] = useLocation();
  return (
    <nav className={styles.nav} aria-label={t("nav.main")}>
      {screens.map(({ key, href, Icon }) => (
        <Link
          key={key}
          href={href}
          className={styles.screen ?? ""}
          aria-current={screenOf(path) === key ? "page" : undefined}
        >
          <Icon className={styles.screenIcon} size={21} stroke={1.7} aria-hidden />
          {t(`nav.${key}`)}
        </Link>
      ))}
    </nav>
  );
}

/** Opens the palette; where there is no room for the word it is the sign alone. */
function CommandsButton() {
  const { t } = useWords();
  return (
    <button
      type="button"
      className={`${styles.tool} ${styles.commands}`}
      aria-haspopup="dialog"
      title={t("command.palette")}
      onClick={() => openPalette.emit()}
    >
      <IconCommand size={17} stroke={1.7} aria-hidden />
      <span className={styles.commandsWord}>
        {t("nav.commands")}
        <Keys keys={["Mod+k"]} />
      </span>
    </button>
  );
}

/** Shows the colours that a press brings. */
function ThemeButton() {
  const { t } = useWords();
  const scheme = useScheme();
  const Icon = scheme === "dark" ? IconSun : IconMoon;
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={t(scheme === "dark" ? "nav.light" : "nav.dark")}
      title={t(scheme === "dark" ? "nav.light" : "nav.dark")}
      onClick={switchTheme}
    >
      <Icon size={19} stroke={1.7} aria-hidden />
    </button>
  );
}

/** Names the other language in itself, so that whoever needs it can read it. */
function LanguageButton() {
  const { t, language } = useWords();
  const other = language === "zh" ? "en" : "zh";
  return (
    <button
      type="button"
      className={styles.tool}
      lang={other === "zh" ? "zh-CN" : "en"}
      aria-label={t("nav.otherLanguage")}
      title={t("nav.otherLanguage")}
      onClick={() => setLanguage(other)}
    >
      {t("nav.otherLanguageShort")}
    </button>
  );
}
