create table cpv_code (
    id uuid not null primary key,
    version bigint not null,
    revision int not null,
    code varchar(8) character set ascii collate ascii_bin not null,
    name_nl varchar(400) not null,
    name_en varchar(400) not null,
    constraint cpv_code_code unique (code)
);

create table inkooppakket (
    id uuid not null primary key,
    version bigint not null,
    revision int not null,
    slug varchar(80) character set ascii collate ascii_bin not null,
    name varchar(120) not null,
    cluster varchar(20) not null,
    description varchar(2000) not null,
    source varchar(60),
    external_id varchar(120) character set ascii collate ascii_bin,
    demo boolean not null,
    constraint inkooppakket_slug unique (slug),
    constraint inkooppakket_external unique (source, external_id)
);

create table inkooppakket_cpv (
    inkooppakket_id uuid not null,
    code varchar(8) character set ascii collate ascii_bin not null,
    primary key (inkooppakket_id, code),
    constraint inkooppakket_cpv_inkooppakket foreign key (inkooppakket_id) references inkooppakket (id)
);

create table inkooppakket_synonym (
    inkooppakket_id uuid not null,
    word varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (inkooppakket_id, word),
    constraint inkooppakket_synonym_inkooppakket foreign key (inkooppakket_id) references inkooppakket (id)
);

create table package_follow (
    participant_id uuid not null,
    inkooppakket_id uuid not null,
    followed_at datetime(6) not null,
    primary key (participant_id, inkooppakket_id),
    constraint package_follow_participant foreign key (participant_id) references participant (id),
    constraint package_follow_inkooppakket foreign key (inkooppakket_id) references inkooppakket (id)
);
