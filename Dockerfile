FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM packages AS page
COPY . .
RUN npx vite build --outDir dist/client --emptyOutDir

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=page /app/dist dist
COPY package.json package-lock.json tsconfig.json ./
COPY graph graph
COPY server server
COPY seeds seeds
# The plan of the seeds is kept here between a load and the next.
RUN mkdir .cache && chown node:node .cache
USER node
EXPOSE 8420
CMD ["node", "--import", "tsx", "server/main.ts"]
