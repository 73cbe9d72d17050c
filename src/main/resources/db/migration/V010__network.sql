create table organisation (
    id uuid not null primary key,
    version bigint not null,
    revision int not null,
    slug varchar(80) character set ascii collate ascii_bin not null,
    name varchar(120) not null,
    kind varchar(30) not null,
    subregion varchar(80),
    size_class varchar(20),
    cbs_code varchar(10),
    valid_from date,
    valid_until date,
    successor_id uuid,
    website varchar(300),
    source varchar(60),
    external_id varchar(120) character set ascii collate ascii_bin,
    demo boolean not null,
    constraint organisation_slug unique (slug),
    constraint organisation_external unique (source, external_id),
    constraint organisation_successor foreign key (successor_id) references organisation (id)
);

create table participant (
    id uuid not null primary key,
    version bigint not null,
    revision int not null,
    name varchar(120) not null,
    email varchar(200) not null,
    about varchar(600),
    email_shown boolean not null,
    language varchar(5) not null,
    status varchar(20) not null,
    acting_for_id uuid,
    joined_at datetime(6) not null,
    source varchar(60),
    external_id varchar(120) character set ascii collate ascii_bin,
    demo boolean not null,
    constraint participant_email unique (email),
    constraint participant_external unique (source, external_id),
    constraint participant_acting_for foreign key (acting_for_id) references organisation (id)
);

create table membership (
    participant_id uuid not null,
    organisation_id uuid not null,
    job_title varchar(120) not null,
    valid_from date not null,
    valid_until date,
    constraint membership_participant foreign key (participant_id) references participant (id),
    constraint membership_organisation foreign key (organisation_id) references organisation (id)
);

create table role_term (
    participant_id uuid not null,
    role varchar(20) not null,
    valid_from date not null,
    valid_until date,
    successor_id uuid,
    constraint role_term_participant foreign key (participant_id) references participant (id),
    constraint role_term_successor foreign key (successor_id) references participant (id)
);
