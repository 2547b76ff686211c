-- What is owed of a KPI up to the line's period, taken out of the line as it is written, so that who owes what is read
-- without the lines.
alter table kpi_line add column owed text generated always as (line::jsonb ->> 'owed') stored;
