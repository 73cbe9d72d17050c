-- What a person looked for last, for themselves alone; they can wipe it.
create table recent_search (
    participant_id uuid not null,
    query varchar(200) not null,
    searched_at datetime(6) not null,
    primary key (participant_id, query),
    constraint recent_search_participant foreign key (participant_id) references participant (id) on delete cascade
);

create index recent_search_newest on recent_search (participant_id, searched_at);
