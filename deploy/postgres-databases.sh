#!/bin/bash
# Run once by the postgres image on an empty volume: for each service a database, the role that owns it and the role that
# uses it, as the launcher makes them.
set -euo pipefail
for database in keycloak catalogue measurement delivery reporting; do
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" \
    -v name="$database" -v password="$DATABASE_PASSWORD" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
  [ "$database" = keycloak ] || psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" \
    -v name="$database" -v application="${database}_app" -v password="$DATABASE_PASSWORD" <<'SQL'
create role :"application" login password :'password';
grant connect on database :"name" to :"application";
SQL
done
