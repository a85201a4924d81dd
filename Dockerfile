# The site on nginx: built in one image, served from another that holds nothing but the pages and the headers the build wrote.
# It runs without root and writes only below /tmp: docker run --read-only --tmpfs /tmp -p 8080:8080 permanence
FROM node:20-slim AS built
WORKDIR /made
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
# BASE_PATH: the council's sub-folder. SITE_URL: the site's address. FRAME_ANCESTORS: the learning systems that may show it in a frame.
ARG BASE_PATH=/
ARG SITE_URL
ARG FRAME_ANCESTORS
ENV BASE_PATH=${BASE_PATH} SITE_URL=${SITE_URL} FRAME_ANCESTORS=${FRAME_ANCESTORS}
RUN node run.mjs build \
  && mkdir -p "/site${BASE_PATH}" && cp -r build/. "/site${BASE_PATH}" \
  && sed -i 's#%PORT%#8080#; s#%ROOT%#/site#' deploy/nginx.conf

FROM nginx:1.28-alpine
COPY --from=built /made/deploy/nginx.conf /etc/nginx/nginx.conf
COPY --from=built /site /site
USER 101:101
EXPOSE 8080
CMD ["nginx", "-g", "daemon off;"]
