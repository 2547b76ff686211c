#!/bin/bash
# Run once by the postgres image on an empty volume: a role and a database for each service, as the launcher makes them.
set -euo pipefail
for database in keycloak catalogue measurement delivery reporting; do
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" \
    -v name="$database" -v password="$DATABASE_PASSWORD" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
SQL
done
