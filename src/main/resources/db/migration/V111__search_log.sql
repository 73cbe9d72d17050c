-- What was searched for, and how often on a day. Nothing of who asked, for which organisation or at what time.
create table asked_query (
    query      varchar(100) character set utf8mb4 collate utf8mb4_bin not null primary key,
    hits       varchar(10)  not null,
    corrected  boolean      not null,
    -- Days up to this one do not count as unanswered any more
    handled_on date
);

create table asked_query_day (
    query    varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    asked_on date         not null,
    times    int          not null,
    primary key (query, asked_on),
    constraint asked_query_day_query foreign key (query) references asked_query (query) on delete cascade,
    index asked_query_day_asked (asked_on)
);
