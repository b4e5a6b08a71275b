import { expect, test } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

test("serves loopback alone unless told otherwise", () => {
  expect(readConfig({})).toMatchObject({ port: 8420, host: "127.0.0.1", rateLimit: 0 });
});

test("does not let others in unasked", () => {
  expect(() => readConfig({ HOST: "0.0.0.0" })).toThrow("ACCESS_TOKEN");
  expect(readConfig({ HOST: "0.0.0.0", ALLOW_OPEN: "1" }).rateLimit).toBe(1200);
  expect(readConfig({ HOST: "0.0.0.0", ACCESS_TOKEN: "0123456789abcdef" }).accessToken).toBe(
    "0123456789abcdef",
  );
});

test("names each setting that is wrong", () => {
  expect(() => readConfig({ PORT: "70000", LOG_LEVEL: "loud" })).toThrow(ConfigError);
  expect(() => readConfig({ PORT: "70000", LOG_LEVEL: "loud" })).toThrow(/PORT:.*\nLOG_LEVEL:/);
});
