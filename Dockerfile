# The dashboard and the command line in one image: `docker build -t suqoima .`
FROM python:3.13-slim AS build
COPY . /src
RUN python -m venv /opt/suqoima && /opt/suqoima/bin/pip install --no-cache-dir /src

FROM python:3.13-slim
COPY --from=build /opt/suqoima /opt/suqoima
RUN useradd --system --uid 10001 --create-home suqoima && mkdir -p /srv/data/bulletins && chown -R suqoima /srv/data
USER suqoima
WORKDIR /srv
ENV PATH=/opt/suqoima/bin:$PATH PYTHONUNBUFFERED=1 SUQOIMA_INTAKE=off
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=4)"]
CMD ["suqoima", "dashboard", "--port", "8501", "--address", "0.0.0.0"]
