-- A KPI's definition as a document that can be asked, and its words as a text that can be searched.

alter table kpi
    add document jsonb generated always as (definition::jsonb) stored,
    add words tsvector generated always as (
        setweight(to_tsvector('simple', replace(code, '-', ' ')), 'A')
        || setweight(to_tsvector('english', coalesce(definition::jsonb ->> 'title', '')), 'A')
        || setweight(to_tsvector('english',
            coalesce(definition::jsonb ->> 'provider', '') || ' ' || coalesce(definition::jsonb ->> 'unit', '') || ' '
            || coalesce(definition::jsonb ->> 'group', '') || ' ' || coalesce(definition::jsonb ->> 'outcome', '')), 'B')
        || setweight(to_tsvector('english',
            coalesce(definition::jsonb ->> 'notes', '') || ' ' || coalesce(definition::jsonb ->> 'source', '') || ' '
            || coalesce(definition::jsonb ->> 'openQuestion', '')), 'C')
    ) stored;

create index kpi_by_words on kpi using gin (words);
