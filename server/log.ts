import { randomUUID } from "node:crypto";
import { type Logger, pino } from "pino";
import { type HttpLogger, pinoHttp } from "pino-http";

/** The process' structured log; secrets in headers are blanked. */
export const createLog = (level: string): Logger =>
  pino({ level, redact: ["req.headers.authorization", "req.headers.cookie"] });

/** Logs each request with an id of its own, which the response carries as `X-Request-Id`. */
export const logRequests = (logger: Logger): HttpLogger =>
  pinoHttp({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader("X-Request-Id", id);
      return id;
    },
    customLogLevel: (_request, response, error) =>
      error !== undefined || response.statusCode >= 500 ? "error" : "info",
  });
