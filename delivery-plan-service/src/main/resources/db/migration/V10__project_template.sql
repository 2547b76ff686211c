-- A project is kept as its template, one document, with plain columns only for what lists are narrowed by. What has
-- happened to it (requests, moved baselines, closure) is a document of its own, as describing it anew does not change that.

alter table project
    add column template    text      not null default '{}',
    add column records     text      not null default '{}',
    add column also_serves varchar[] not null default '{}',
    add column stage       text,
    add column lead        text,
    add column kpis        varchar[] not null default '{}',
    add column depends_on  varchar[] not null default '{}';

-- The milestones printed so far get codes made of their titles; a title's second milestone is told from the first.
with slug as (
    select
        project, position, title, words,
        coalesce(nullif(trim(both '-' from left(
            trim(both '-' from regexp_replace(lower(title), '[^a-z0-9]+', '-', 'g')), 60)), ''), 'milestone') as code
    from project_milestone
), numbered as (
    select *, row_number() over (partition by project, code order by position) as nth from slug
), listed as (
    select
        project,
        jsonb_agg(jsonb_build_object(
            'code', code || case when nth > 1 then '-' || nth else '' end, 'title', title, 'date', words)
            order by position) as milestones
    from numbered
    group by project
)
update project
set template = jsonb_strip_nulls(jsonb_build_object(
    'title', title, 'objective', objective, 'priority', priority, 'outcome', outcome,
    'milestones', coalesce((select milestones from listed where listed.project = project.code), '[]')))::text;

drop table project_milestone;

alter table project
    alter column template drop default,
    alter column records drop default;

create index project_by_lead on project (lead);
