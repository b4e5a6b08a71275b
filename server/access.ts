import { createHash, timingSafeEqual } from "node:crypto";
import type { RequestHandler } from "express";
import { Problem } from "#graph/model/problems.ts";

/** Refuses requests whose Host header names another host, so that no foreign page can reach a
 * loopback server by rebinding a name of its own. */
export const checkHost =
  (allowed: readonly string[]): RequestHandler =>
  (request, _response, next) => {
    const host = (request.headers.host ?? "").toLowerCase().replace(/:\d+$/, "");
    if (!allowed.includes(host))
      throw new Problem("wrong-host", `The host “${host}” is not allowed.`);
    next();
  };

const cookieName = "mailuo_access";

/** Lets in only who bears the token: as a bearer token, or in the cookie that a first visit with
 * `?access_token=` sets. */
export const checkToken =
  (token: string): RequestHandler =>
  (request, response, next) => {
    const offered = request.query.access_token;
    if (typeof offered === "string" && same(offered, token)) {
      const address = new URL(request.originalUrl, "http://localhost");
      address.searchParams.delete("access_token");
      response.cookie(cookieName, token, { httpOnly: true, sameSite: "strict", path: "/" });
      response.redirect(303, `${address.pathname}${address.search}`);
      return;
    }
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
    const cookie = cookieOf(request.headers.cookie ?? "");
    if (![bearer, cookie].some((candidate) => candidate !== undefined && same(candidate, token)))
      throw new Problem("unauthorized", "The access token is missing or wrong.");
    next();
  };

const cookieOf = (header: string): string | undefined => {
  const value = header
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
  return value === undefined ? undefined : decodeURIComponent(value);
};

/** Compares digests, which have equal length, in constant time. */
const same = (left: string, right: string): boolean =>
  timingSafeEqual(
    createHash("sha256").update(left).digest(),
    createHash("sha256").update(right).digest(),
  );
