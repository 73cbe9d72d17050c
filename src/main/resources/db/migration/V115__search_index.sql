-- With which analysis of words the index was written, per engine. Another one makes other tokens, so that the index must be written anew.
create table search_index (
    backend  varchar(20) not null primary key,
    analysis char(64)    not null
);
